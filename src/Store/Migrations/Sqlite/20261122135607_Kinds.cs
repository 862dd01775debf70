using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Terreau.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Kinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The kind was the discriminator of three classes; its column stays.
            migrationBuilder.Sql("update communities_groups set kind = case kind when 'co_development' then 'CoDevelopment' when 'community_of_practice' then 'CommunityOfPractice' else 'ProfessionalLearningCommunity' end");

            migrationBuilder.AlterColumn<int>(
                name: "last_session_number",
                table: "communities_groups",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "facilitator_mode",
                table: "communities_groups",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Rotating",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "joining",
                table: "communities_groups",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "ByInvitation");

            migrationBuilder.AddColumn<string>(
                name: "plc_kind",
                table: "communities_groups",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "purpose_list",
                table: "communities_groups",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "visibility",
                table: "communities_groups",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Hidden");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("update communities_groups set kind = case kind when 'CoDevelopment' then 'co_development' when 'CommunityOfPractice' then 'community_of_practice' else 'professional_learning_community' end");

            migrationBuilder.DropColumn(
                name: "joining",
                table: "communities_groups");

            migrationBuilder.DropColumn(
                name: "plc_kind",
                table: "communities_groups");

            migrationBuilder.DropColumn(
                name: "purpose_list",
                table: "communities_groups");

            migrationBuilder.DropColumn(
                name: "visibility",
                table: "communities_groups");

            migrationBuilder.AlterColumn<int>(
                name: "last_session_number",
                table: "communities_groups",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<string>(
                name: "facilitator_mode",
                table: "communities_groups",
                type: "TEXT",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40);
        }
    }
}
