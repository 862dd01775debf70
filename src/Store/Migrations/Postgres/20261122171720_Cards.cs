using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Terreau.Store.Migrations.Postgres
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
                type: "character varying(402)",
                maxLength: 402,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "name_key",
                table: "communities_memberships",
                type: "character varying(160)",
                maxLength: 160,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "asking",
                table: "communities_groups",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "members",
                table: "communities_groups",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "people_cards",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seeks = table.Column<string>(type: "character varying(280)", maxLength: 280, nullable: false),
                    offers = table.Column<string>(type: "character varying(280)", maxLength: 280, nullable: false),
                    field_list = table.Column<string>(type: "character varying(328)", maxLength: 328, nullable: false),
                    function_list = table.Column<string>(type: "character varying(328)", maxLength: 328, nullable: false),
                    visibility = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    seek_key = table.Column<string>(type: "character varying(560)", maxLength: 560, nullable: false),
                    offer_key = table.Column<string>(type: "character varying(560)", maxLength: 560, nullable: false),
                    know_key = table.Column<string>(type: "character varying(1312)", maxLength: 1312, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
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
                create function communities_memberships_name() returns trigger language plpgsql as $$
                begin
                  new.name_key := (select name_key from people where id = new.person_id);
                  return new;
                end $$
                """);
            migrationBuilder.Sql(
                """
                create function communities_memberships_count() returns trigger language plpgsql as $$
                begin
                  if tg_op <> 'INSERT' then
                    update communities_groups set members = members - (old.status = 'Active')::int, asking = asking - (old.status = 'Requested')::int where id = old.group_id;
                  end if;
                  if tg_op <> 'DELETE' then
                    update communities_groups set members = members + (new.status = 'Active')::int, asking = asking + (new.status = 'Requested')::int where id = new.group_id;
                  end if;
                  return null;
                end $$
                """);
            migrationBuilder.Sql(
                """
                create function people_renamed() returns trigger language plpgsql as $$
                begin
                  update communities_memberships set name_key = new.name_key where person_id = new.id;
                  return null;
                end $$
                """);
            migrationBuilder.Sql(
                """
                create trigger communities_memberships_named before insert on communities_memberships for each row execute function communities_memberships_name()
                """);
            migrationBuilder.Sql(
                """
                create trigger communities_memberships_added after insert or delete on communities_memberships for each row execute function communities_memberships_count()
                """);
            migrationBuilder.Sql(
                """
                create trigger communities_memberships_changed after update of status on communities_memberships for each row when (old.status <> new.status) execute function communities_memberships_count()
                """);
            migrationBuilder.Sql(
                """
                create trigger people_renamed after update of name_key on people for each row when (old.name_key <> new.name_key) execute function people_renamed()
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
            migrationBuilder.Sql("drop trigger people_renamed on people");
            migrationBuilder.Sql("drop trigger communities_memberships_changed on communities_memberships");
            migrationBuilder.Sql("drop trigger communities_memberships_added on communities_memberships");
            migrationBuilder.Sql("drop trigger communities_memberships_named on communities_memberships");
            migrationBuilder.Sql("drop function people_renamed");
            migrationBuilder.Sql("drop function communities_memberships_count");
            migrationBuilder.Sql("drop function communities_memberships_name");
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
