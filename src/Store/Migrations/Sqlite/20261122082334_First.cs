using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Terreau.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "communities_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    common_purpose = table.Column<string>(type: "TEXT", maxLength: 280, nullable: false),
                    setting = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    founded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    facilitator_mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    last_session_number = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_communities_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "communities_organisation",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    language_list = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    beneficiaries = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_communities_organisation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notifications_mails",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    about = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_last = table.Column<bool>(type: "INTEGER", nullable: false),
                    recipient = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    calendar = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    next_try_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notifications_mails", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    initials = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    function = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    agreement = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "shared_leases",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    holder = table.Column<Guid>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shared_leases", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "shared_operations",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    landing = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shared_operations", x => new { x.person_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "shared_outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    next_try_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    parked = table.Column<bool>(type: "INTEGER", nullable: false),
                    trouble = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shared_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "communities_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    needs_welcome = table.Column<bool>(type: "INTEGER", nullable: false),
                    invited_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_communities_invitations", x => x.id);
                    table.ForeignKey(
                        name: "FK_communities_invitations_communities_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "communities_groups",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "co_development_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    client_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    facilitator_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    zone_id = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    total_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    follow_up_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    drafted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_co_development_sessions", x => x.id);
                    table.ForeignKey(
                        name: "FK_co_development_sessions_communities_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "communities_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_co_development_sessions_people_client_id",
                        column: x => x.client_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "communities_memberships",
                columns: table => new
                {
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    seat = table.Column<int>(type: "INTEGER", nullable: true),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    active_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    agreement_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    basics_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_communities_memberships", x => new { x.group_id, x.person_id });
                    table.CheckConstraint("ck_communities_memberships_seat", "seat is null or (seat >= 1 and seat <= 10)");
                    table.ForeignKey(
                        name: "FK_communities_memberships_communities_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "communities_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_communities_memberships_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "communities_roles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_communities_roles", x => x.id);
                    table.ForeignKey(
                        name: "FK_communities_roles_communities_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "communities_groups",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_communities_roles_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_credentials",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_credentials", x => x.person_id);
                    table.ForeignKey(
                        name: "FK_people_credentials_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_password_resets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_password_resets", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_password_resets_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_sign_ins",
                columns: table => new
                {
                    token_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_sign_ins", x => x.token_hash);
                    table.ForeignKey(
                        name: "FK_people_sign_ins_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "co_development_drafts",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_co_development_drafts", x => new { x.session_id, x.person_id, x.place });
                    table.ForeignKey(
                        name: "FK_co_development_drafts_co_development_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "co_development_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "co_development_participants",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    planned = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    entered = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_co_development_participants", x => new { x.session_id, x.person_id });
                    table.ForeignKey(
                        name: "FK_co_development_participants_co_development_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "co_development_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_co_development_participants_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "shared_leases",
                columns: new[] { "name", "holder", "until" },
                values: new object[] { "courier", new Guid("00000000-0000-0000-0000-000000000000"), new DateTime(1970, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc) });

            migrationBuilder.CreateIndex(
                name: "IX_co_development_participants_person_id",
                table: "co_development_participants",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "co_development_one_running",
                table: "co_development_sessions",
                column: "group_id",
                unique: true,
                filter: "state in ('Welcome', 'Running')");

            migrationBuilder.CreateIndex(
                name: "IX_co_development_sessions_client_id",
                table: "co_development_sessions",
                column: "client_id");

            migrationBuilder.CreateIndex(
                name: "IX_co_development_sessions_group_id_number",
                table: "co_development_sessions",
                columns: new[] { "group_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_communities_groups_slug",
                table: "communities_groups",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_communities_invitations_email",
                table: "communities_invitations",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "IX_communities_invitations_group_id",
                table: "communities_invitations",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "IX_communities_memberships_group_id_seat",
                table: "communities_memberships",
                columns: new[] { "group_id", "seat" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_communities_memberships_person_id",
                table: "communities_memberships",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_communities_roles_group_id",
                table: "communities_roles",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "IX_communities_roles_person_id_group_id_role",
                table: "communities_roles",
                columns: new[] { "person_id", "group_id", "role" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notifications_mails_about",
                table: "notifications_mails",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "IX_notifications_mails_created_at_id",
                table: "notifications_mails",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_notifications_mails_source",
                table: "notifications_mails",
                column: "source",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notifications_mails_state_next_try_at",
                table: "notifications_mails",
                columns: new[] { "state", "next_try_at" });

            migrationBuilder.CreateIndex(
                name: "IX_people_email",
                table: "people",
                column: "email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_name_key_email",
                table: "people",
                columns: new[] { "name_key", "email" });

            migrationBuilder.CreateIndex(
                name: "IX_people_password_resets_person_id",
                table: "people_password_resets",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_people_sign_ins_person_id",
                table: "people_sign_ins",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_shared_operations_at",
                table: "shared_operations",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_shared_outbox_parked_next_try_at",
                table: "shared_outbox",
                columns: new[] { "parked", "next_try_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "co_development_drafts");

            migrationBuilder.DropTable(
                name: "co_development_participants");

            migrationBuilder.DropTable(
                name: "communities_invitations");

            migrationBuilder.DropTable(
                name: "communities_memberships");

            migrationBuilder.DropTable(
                name: "communities_organisation");

            migrationBuilder.DropTable(
                name: "communities_roles");

            migrationBuilder.DropTable(
                name: "notifications_mails");

            migrationBuilder.DropTable(
                name: "people_credentials");

            migrationBuilder.DropTable(
                name: "people_password_resets");

            migrationBuilder.DropTable(
                name: "people_sign_ins");

            migrationBuilder.DropTable(
                name: "shared_leases");

            migrationBuilder.DropTable(
                name: "shared_operations");

            migrationBuilder.DropTable(
                name: "shared_outbox");

            migrationBuilder.DropTable(
                name: "co_development_sessions");

            migrationBuilder.DropTable(
                name: "communities_groups");

            migrationBuilder.DropTable(
                name: "people");
        }
    }
}
