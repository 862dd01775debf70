using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Terreau.Store.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 280,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "function",
                table: "communities_invitations",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "communities_invitations",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "communities_invitations",
                type: "TEXT",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "name_key",
                table: "communities_groups",
                type: "TEXT",
                maxLength: 160,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "communities_groups",
                type: "TEXT",
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
        }
    }
}
