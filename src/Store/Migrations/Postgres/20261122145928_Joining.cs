using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Terreau.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Joining : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "word",
                table: "communities_memberships",
                type: "character varying(280)",
                maxLength: 280,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "function",
                table: "communities_invitations",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "communities_invitations",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "communities_invitations",
                type: "character varying(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "slug",
                table: "communities_groups",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(60)",
                oldMaxLength: 60);

            migrationBuilder.AddColumn<string>(
                name: "name_key",
                table: "communities_groups",
                type: "character varying(160)",
                maxLength: 160,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "communities_groups",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_communities_groups_name_key_slug",
                table: "communities_groups",
                columns: new[] { "name_key", "slug" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_communities_groups_name_key_slug",
                table: "communities_groups");

            migrationBuilder.DropColumn(
                name: "word",
                table: "communities_memberships");

            migrationBuilder.DropColumn(
                name: "function",
                table: "communities_invitations");

            migrationBuilder.DropColumn(
                name: "language",
                table: "communities_invitations");

            migrationBuilder.DropColumn(
                name: "name",
                table: "communities_invitations");

            migrationBuilder.DropColumn(
                name: "name_key",
                table: "communities_groups");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "communities_groups");

            migrationBuilder.AlterColumn<string>(
                name: "slug",
                table: "communities_groups",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(60)",
                oldMaxLength: 60,
                oldCollation: "C");
        }
    }
}
