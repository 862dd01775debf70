using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Terreau.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Cards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "people",
                type: "TEXT",
                maxLength: 402,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "name_key",
                table: "communities_memberships",
                type: "TEXT",
                maxLength: 160,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "asking",
                table: "communities_groups",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "members",
                table: "communities_groups",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "people_cards",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seeks = table.Column<string>(type: "TEXT", maxLength: 280, nullable: false),
                    offers = table.Column<string>(type: "TEXT", maxLength: 280, nullable: false),
                    field_list = table.Column<string>(type: "TEXT", maxLength: 328, nullable: false),
                    function_list = table.Column<string>(type: "TEXT", maxLength: 328, nullable: false),
                    visibility = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    seek_key = table.Column<string>(type: "TEXT", maxLength: 560, nullable: false),
                    offer_key = table.Column<string>(type: "TEXT", maxLength: 560, nullable: false),
                    know_key = table.Column<string>(type: "TEXT", maxLength: 1312, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_cards", x => x.person_id);
                    table.ForeignKey(
                        name: "FK_people_cards_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_communities_memberships_group_id_status_active_since",
                table: "communities_memberships",
                columns: new[] { "group_id", "status", "active_since" });

            migrationBuilder.CreateIndex(
                name: "IX_communities_memberships_group_id_status_name_key_person_id",
                table: "communities_memberships",
                columns: new[] { "group_id", "status", "name_key", "person_id" });

            // What these keep, no page counts or sorts (GroupCounts).
            migrationBuilder.Sql(
                """
                create trigger communities_memberships_added after insert on communities_memberships begin
                  update communities_memberships set name_key = (select name_key from people where id = new.person_id) where group_id = new.group_id and person_id = new.person_id;
                  update communities_groups set members = members + (new.status = 'Active'), asking = asking + (new.status = 'Requested') where id = new.group_id;
                end
                """);
            migrationBuilder.Sql(
                """
                create trigger communities_memberships_changed after update of status on communities_memberships when old.status <> new.status begin
                  update communities_groups set members = members + (new.status = 'Active') - (old.status = 'Active'), asking = asking + (new.status = 'Requested') - (old.status = 'Requested') where id = new.group_id;
                end
                """);
            migrationBuilder.Sql(
                """
                create trigger communities_memberships_removed after delete on communities_memberships begin
                  update communities_groups set members = members - (old.status = 'Active'), asking = asking - (old.status = 'Requested') where id = old.group_id;
                end
                """);
            migrationBuilder.Sql(
                """
                create trigger people_renamed after update of name_key on people when old.name_key <> new.name_key begin
                  update communities_memberships set name_key = new.name_key where person_id = new.id;
                end
                """);
            migrationBuilder.Sql(
                """
                update communities_memberships set name_key = (select p.name_key from people p where p.id = person_id)
                """);
            migrationBuilder.Sql(
                """
                update communities_groups set members = (select count(*) from communities_memberships m where m.group_id = communities_groups.id and m.status = 'Active'), asking = (select count(*) from communities_memberships m where m.group_id = communities_groups.id and m.status = 'Requested')
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop trigger people_renamed");
            migrationBuilder.Sql("drop trigger communities_memberships_removed");
            migrationBuilder.Sql("drop trigger communities_memberships_changed");
            migrationBuilder.Sql("drop trigger communities_memberships_added");
            migrationBuilder.DropTable(
                name: "people_cards");

            migrationBuilder.DropIndex(
                name: "IX_communities_memberships_group_id_status_active_since",
                table: "communities_memberships");

            migrationBuilder.DropIndex(
                name: "IX_communities_memberships_group_id_status_name_key_person_id",
                table: "communities_memberships");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "people");

            migrationBuilder.DropColumn(
                name: "name_key",
                table: "communities_memberships");

            migrationBuilder.DropColumn(
                name: "asking",
                table: "communities_groups");

            migrationBuilder.DropColumn(
                name: "members",
                table: "communities_groups");
        }
    }
}
