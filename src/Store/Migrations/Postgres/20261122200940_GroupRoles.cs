using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Terreau.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class GroupRoles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "since",
                table: "communities_roles",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "subject",
                table: "communities_roles",
                type: "character varying(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "until",
                table: "communities_roles",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_communities_roles_until",
                table: "communities_roles",
                column: "until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_communities_roles_until",
                table: "communities_roles");

            migrationBuilder.DropColumn(
                name: "since",
                table: "communities_roles");

            migrationBuilder.DropColumn(
                name: "subject",
                table: "communities_roles");

            migrationBuilder.DropColumn(
                name: "until",
                table: "communities_roles");
        }
    }
}
