-- Search by part of a word (titles, paths, names).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "user_kind" AS ENUM ('person', 'agent', 'system');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('read_only', 'resident', 'faculty', 'coordinator', 'admin');

-- CreateEnum
CREATE TYPE "scope_kind" AS ENUM ('domain', 'category', 'layer', 'path');

-- CreateEnum
CREATE TYPE "priority" AS ENUM ('P0', 'P1', 'P2', 'P3');

-- CreateEnum
CREATE TYPE "status" AS ENUM ('open', 'in_progress', 'resolved');

-- CreateEnum
CREATE TYPE "resolution" AS ENUM ('fixed', 'duplicate', 'declined', 'obsolete');

-- CreateEnum
CREATE TYPE "item_source" AS ENUM ('by_hand', 'register_file', 'scan', 'sarif', 'api', 'agent');

-- CreateEnum
CREATE TYPE "risk" AS ENUM ('exploitable_now', 'exploitable_with_effort', 'theoretical');

-- CreateEnum
CREATE TYPE "test_kind" AS ENUM ('structural', 'calibration');

-- CreateEnum
CREATE TYPE "pull_request_relation" AS ENUM ('resolves', 'contributes', 'mentions');

-- CreateEnum
CREATE TYPE "pull_request_state" AS ENUM ('open', 'merged', 'closed', 'unknown');

-- CreateEnum
CREATE TYPE "proposal_state" AS ENUM ('open', 'accepted', 'refused', 'withdrawn');

-- CreateTable
CREATE TABLE "users" (
    "id" VARCHAR(40) NOT NULL,
    "kind" "user_kind" NOT NULL DEFAULT 'person',
    "email" VARCHAR(254),
    "name" VARCHAR(80) NOT NULL,
    "handle" VARCHAR(40) NOT NULL,
    "role" "role" NOT NULL,
    "sponsor_id" VARCHAR(40),
    "password_hash" VARCHAR(200),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scopes" (
    "user_id" VARCHAR(40) NOT NULL,
    "kind" "scope_kind" NOT NULL,
    "value" VARCHAR(200) NOT NULL,

    CONSTRAINT "scopes_pkey" PRIMARY KEY ("user_id","kind","value")
);

-- CreateTable
CREATE TABLE "identities" (
    "provider" VARCHAR(40) NOT NULL,
    "subject" VARCHAR(255) NOT NULL,
    "user_id" VARCHAR(40) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identities_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" VARCHAR(40) NOT NULL,
    "user_id" VARCHAR(40) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" VARCHAR(300),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" VARCHAR(40) NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "email" VARCHAR(254),
    "name" VARCHAR(80),
    "role" "role" NOT NULL,
    "scopes" JSONB NOT NULL DEFAULT '[]',
    "invited_by_id" VARCHAR(40) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" VARCHAR(40),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" VARCHAR(40) NOT NULL,
    "user_id" VARCHAR(40) NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "hint" VARCHAR(16) NOT NULL,
    "scopes" VARCHAR(20)[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt_counts" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "attempt_counts_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" VARCHAR(40) NOT NULL,
    "register" VARCHAR(200) NOT NULL,
    "source" VARCHAR(40) NOT NULL,
    "filename" VARCHAR(300) NOT NULL,
    "by_id" VARCHAR(40) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_origins" (
    "register" VARCHAR(200) NOT NULL,
    "source_key" VARCHAR(300) NOT NULL,
    "item_number" INTEGER NOT NULL,
    "written" JSONB NOT NULL,

    CONSTRAINT "import_origins_pkey" PRIMARY KEY ("register","source_key")
);

-- CreateTable
CREATE TABLE "events" (
    "id" BIGSERIAL NOT NULL,
    "stream" VARCHAR(40) NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" VARCHAR(60) NOT NULL,
    "item_number" INTEGER,
    "item_version" INTEGER,
    "actor_id" VARCHAR(40) NOT NULL,
    "on_behalf_of_id" VARCHAR(40),
    "payload" JSONB NOT NULL,
    "reason" VARCHAR(1000),
    "batch_id" VARCHAR(40),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "streams" (
    "name" VARCHAR(40) NOT NULL,
    "length" INTEGER NOT NULL,
    "head" BYTEA NOT NULL,

    CONSTRAINT "streams_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "transaction" BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint,
    "topic" VARCHAR(40) NOT NULL,
    "payload" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counters" (
    "name" VARCHAR(40) NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "counters_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "categories" (
    "id" VARCHAR(40) NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "categories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "items" (
    "number" INTEGER NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "status" "status" NOT NULL DEFAULT 'open',
    "priority" "priority",
    "category_id" VARCHAR(40),
    "layer" VARCHAR(40),
    "domain" VARCHAR(40),
    "resolution" "resolution",
    "resolution_reason" VARCHAR(1000),
    "regression_test" VARCHAR(1000),
    "risk" "risk",
    "test_kind" "test_kind",
    "effort_hours" DECIMAL(8,2),
    "labels" VARCHAR(50)[] DEFAULT ARRAY[]::VARCHAR(50)[],
    "reporter_id" VARCHAR(40) NOT NULL,
    "assignee_id" VARCHAR(40),
    "source" "item_source" NOT NULL DEFAULT 'by_hand',
    "source_ref" VARCHAR(200),
    "duplicate_of" INTEGER,
    "merged_into" INTEGER,
    "found_on" DATE NOT NULL,
    "triaged_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "clock_started_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "former_priorities" JSONB NOT NULL DEFAULT '[]',
    "clock_history" JSONB NOT NULL DEFAULT '[]',
    "accepted_until" DATE,
    "snoozed_until" DATE,
    "snoozed_for_code" BOOLEAN NOT NULL DEFAULT false,
    "path" VARCHAR(1000),
    "rank" VARCHAR(200) COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "search" tsvector,

    CONSTRAINT "items_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "locations" (
    "id" VARCHAR(40) NOT NULL,
    "item_number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "repository" VARCHAR(200),
    "path" VARCHAR(1000) NOT NULL,
    "start_line" INTEGER,
    "end_line" INTEGER,
    "excerpt" VARCHAR(20000),

    CONSTRAINT "locations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_pull_requests" (
    "id" VARCHAR(40) NOT NULL,
    "item_number" INTEGER NOT NULL,
    "repository" VARCHAR(200),
    "number" INTEGER NOT NULL,
    "relation" "pull_request_relation" NOT NULL DEFAULT 'resolves',
    "state" "pull_request_state" NOT NULL DEFAULT 'unknown',
    "url" VARCHAR(1000),
    "title" VARCHAR(300),
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "item_pull_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dependencies" (
    "blocker_number" INTEGER NOT NULL,
    "blocked_number" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dependencies_pkey" PRIMARY KEY ("blocked_number","blocker_number")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" VARCHAR(40) NOT NULL,
    "item_number" INTEGER NOT NULL,
    "author_id" VARCHAR(40) NOT NULL,
    "body" VARCHAR(20000) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentions" (
    "comment_id" VARCHAR(40) NOT NULL,
    "user_id" VARCHAR(40) NOT NULL,

    CONSTRAINT "mentions_pkey" PRIMARY KEY ("comment_id","user_id")
);

-- CreateTable
CREATE TABLE "proposals" (
    "id" VARCHAR(40) NOT NULL,
    "item_number" INTEGER NOT NULL,
    "proposer_id" VARCHAR(40) NOT NULL,
    "change" JSONB NOT NULL,
    "reason" VARCHAR(1000),
    "state" "proposal_state" NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decider_id" VARCHAR(40),
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" VARCHAR(1000),

    CONSTRAINT "proposals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "acceptances" (
    "id" VARCHAR(40) NOT NULL,
    "item_number" INTEGER NOT NULL,
    "by_id" VARCHAR(40) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" VARCHAR(1000) NOT NULL,
    "until" DATE NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "acceptances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snoozes" (
    "id" VARCHAR(40) NOT NULL,
    "item_number" INTEGER NOT NULL,
    "by_id" VARCHAR(40) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" VARCHAR(1000),
    "until" DATE,
    "until_code_changes" BOOLEAN NOT NULL DEFAULT false,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "snoozes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" VARCHAR(60) NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "user_id" VARCHAR(40) NOT NULL,
    "key" VARCHAR(200) NOT NULL,
    "request_hash" CHAR(64) NOT NULL,
    "status" INTEGER,
    "headers" JSONB,
    "body" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "users_handle_key" ON "users"("handle");

-- CreateIndex
CREATE INDEX "users_sponsor_id_idx" ON "users"("sponsor_id");

-- CreateIndex
CREATE INDEX "users_name_idx" ON "users" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "identities_user_id_idx" ON "identities"("user_id");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_accepted_by_id_key" ON "invitations"("accepted_by_id");

-- CreateIndex
CREATE INDEX "invitations_invited_by_id_idx" ON "invitations"("invited_by_id");

-- CreateIndex
CREATE INDEX "invitations_created_at_idx" ON "invitations"("created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_token_hash_key" ON "api_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "api_tokens_user_id_created_at_idx" ON "api_tokens"("user_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "api_tokens_created_at_idx" ON "api_tokens"("created_at" DESC);

-- CreateIndex
CREATE INDEX "imports_at_idx" ON "imports"("at" DESC);

-- CreateIndex
CREATE INDEX "imports_by_id_idx" ON "imports"("by_id");

-- CreateIndex
CREATE INDEX "import_origins_item_number_idx" ON "import_origins"("item_number");

-- CreateIndex
CREATE INDEX "events_at_id_idx" ON "events"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "events_actor_id_at_idx" ON "events"("actor_id", "at" DESC);

-- CreateIndex
CREATE INDEX "events_kind_at_idx" ON "events"("kind", "at" DESC);

-- CreateIndex
CREATE INDEX "events_batch_id_idx" ON "events"("batch_id");

-- CreateIndex
CREATE UNIQUE INDEX "events_stream_position_key" ON "events"("stream", "position");

-- CreateIndex
CREATE INDEX "outbox_transaction_idx" ON "outbox"("transaction");

-- CreateIndex
CREATE INDEX "outbox_at_idx" ON "outbox"("at");

-- CreateIndex
CREATE UNIQUE INDEX "categories_name_key" ON "categories"("name");

-- CreateIndex
CREATE INDEX "items_status_rank_number_idx" ON "items"("status", "rank", "number");

-- CreateIndex
CREATE INDEX "items_rank_number_idx" ON "items"("rank", "number");

-- CreateIndex
CREATE INDEX "items_status_priority_number_idx" ON "items"("status", "priority", "number");

-- CreateIndex
CREATE INDEX "items_status_due_at_number_idx" ON "items"("status", "due_at", "number");

-- CreateIndex
CREATE INDEX "items_status_updated_at_number_idx" ON "items"("status", "updated_at" DESC, "number");

-- CreateIndex
CREATE INDEX "items_updated_at_number_idx" ON "items"("updated_at" DESC, "number");

-- CreateIndex
CREATE INDEX "items_category_id_status_rank_idx" ON "items"("category_id", "status", "rank");

-- CreateIndex
CREATE INDEX "items_assignee_id_status_rank_idx" ON "items"("assignee_id", "status", "rank");

-- CreateIndex
CREATE INDEX "items_reporter_id_status_idx" ON "items"("reporter_id", "status");

-- CreateIndex
CREATE INDEX "items_layer_status_idx" ON "items"("layer", "status");

-- CreateIndex
CREATE INDEX "items_domain_status_idx" ON "items"("domain", "status");

-- CreateIndex
CREATE INDEX "items_risk_status_idx" ON "items"("risk", "status");

-- CreateIndex
CREATE INDEX "items_test_kind_idx" ON "items"("test_kind");

-- CreateIndex
CREATE INDEX "items_source_idx" ON "items"("source");

-- CreateIndex
CREATE INDEX "items_found_on_number_idx" ON "items"("found_on", "number");

-- CreateIndex
CREATE INDEX "items_triaged_at_number_idx" ON "items"("triaged_at", "number");

-- CreateIndex
CREATE INDEX "items_resolved_at_number_idx" ON "items"("resolved_at", "number");

-- CreateIndex
CREATE INDEX "items_accepted_until_idx" ON "items"("accepted_until");

-- CreateIndex
CREATE INDEX "items_snoozed_until_idx" ON "items"("snoozed_until");

-- CreateIndex
CREATE INDEX "items_duplicate_of_idx" ON "items"("duplicate_of");

-- CreateIndex
CREATE INDEX "items_merged_into_idx" ON "items"("merged_into");

-- CreateIndex
CREATE INDEX "items_labels_idx" ON "items" USING GIN ("labels");

-- CreateIndex
CREATE INDEX "items_search_idx" ON "items" USING GIN ("search");

-- CreateIndex
CREATE INDEX "items_title_idx" ON "items" USING GIN ("title" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "items_path_idx" ON "items" USING GIN ("path" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "locations_path_idx" ON "locations" USING GIN ("path" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "locations_item_number_position_key" ON "locations"("item_number", "position");

-- CreateIndex
CREATE INDEX "item_pull_requests_item_number_number_idx" ON "item_pull_requests"("item_number", "number");

-- CreateIndex
CREATE INDEX "item_pull_requests_repository_number_idx" ON "item_pull_requests"("repository", "number");

-- CreateIndex
CREATE INDEX "dependencies_blocker_number_idx" ON "dependencies"("blocker_number");

-- CreateIndex
CREATE INDEX "comments_item_number_created_at_idx" ON "comments"("item_number", "created_at");

-- CreateIndex
CREATE INDEX "comments_author_id_idx" ON "comments"("author_id");

-- CreateIndex
CREATE INDEX "mentions_user_id_idx" ON "mentions"("user_id");

-- CreateIndex
CREATE INDEX "proposals_item_number_state_idx" ON "proposals"("item_number", "state");

-- CreateIndex
CREATE INDEX "proposals_state_created_at_idx" ON "proposals"("state", "created_at");

-- CreateIndex
CREATE INDEX "proposals_proposer_id_created_at_idx" ON "proposals"("proposer_id", "created_at");

-- CreateIndex
CREATE INDEX "proposals_decider_id_idx" ON "proposals"("decider_id");

-- CreateIndex
CREATE INDEX "acceptances_item_number_at_idx" ON "acceptances"("item_number", "at");

-- CreateIndex
CREATE INDEX "acceptances_by_id_idx" ON "acceptances"("by_id");

-- CreateIndex
CREATE INDEX "snoozes_item_number_at_idx" ON "snoozes"("item_number", "at");

-- CreateIndex
CREATE INDEX "snoozes_by_id_idx" ON "snoozes"("by_id");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_sponsor_id_fkey" FOREIGN KEY ("sponsor_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scopes" ADD CONSTRAINT "scopes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identities" ADD CONSTRAINT "identities_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_origins" ADD CONSTRAINT "import_origins_item_number_fkey" FOREIGN KEY ("item_number") REFERENCES "items"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "categories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_reporter_id_fkey" FOREIGN KEY ("reporter_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_duplicate_of_fkey" FOREIGN KEY ("duplicate_of") REFERENCES "items"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "items"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "locations" ADD CONSTRAINT "locations_item_number_fkey" FOREIGN KEY ("item_number") REFERENCES "items"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_pull_requests" ADD CONSTRAINT "item_pull_requests_item_number_fkey" FOREIGN KEY ("item_number") REFERENCES "items"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dependencies" ADD CONSTRAINT "dependencies_blocker_number_fkey" FOREIGN KEY ("blocker_number") REFERENCES "items"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dependencies" ADD CONSTRAINT "dependencies_blocked_number_fkey" FOREIGN KEY ("blocked_number") REFERENCES "items"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_item_number_fkey" FOREIGN KEY ("item_number") REFERENCES "items"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_item_number_fkey" FOREIGN KEY ("item_number") REFERENCES "items"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_proposer_id_fkey" FOREIGN KEY ("proposer_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_decider_id_fkey" FOREIGN KEY ("decider_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acceptances" ADD CONSTRAINT "acceptances_item_number_fkey" FOREIGN KEY ("item_number") REFERENCES "items"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acceptances" ADD CONSTRAINT "acceptances_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_item_number_fkey" FOREIGN KEY ("item_number") REFERENCES "items"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The history is append-only: a row, once written, is neither changed nor removed.
CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history is append-only' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER events_are_append_only BEFORE UPDATE OR DELETE ON "events"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER events_are_not_emptied BEFORE TRUNCATE ON "events"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- Full-text search over what an item says of itself.
CREATE FUNCTION index_item_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search :=
    setweight(to_tsvector('simple', 'debt-' || lpad(NEW.number::text, 3, '0') || ' ' || NEW.number), 'A') ||
    setweight(to_tsvector('simple', NEW.title), 'A') ||
    setweight(to_tsvector('simple', translate(coalesce(NEW.path, ''), '/._-', '    ')), 'B') ||
    setweight(to_tsvector('simple', left(NEW.description, 100000)), 'C');
  RETURN NEW;
END
$$;

CREATE TRIGGER items_index_text BEFORE INSERT OR UPDATE OF "title", "description", "path" ON "items"
  FOR EACH ROW EXECUTE FUNCTION index_item_text();

-- Numbers start at 1 and are never given twice.
INSERT INTO "counters" ("name", "value") VALUES ('item', 0);

INSERT INTO "categories" ("id", "name") VALUES
  ('cat_accessibility', 'Accessibility'),
  ('cat_api_quality', 'API Quality'),
  ('cat_architecture', 'Architecture'),
  ('cat_authentication', 'Authentication'),
  ('cat_code_quality', 'Code Quality'),
  ('cat_configuration', 'Configuration'),
  ('cat_documentation', 'Documentation'),
  ('cat_error_handling', 'Error Handling'),
  ('cat_infrastructure', 'Infrastructure'),
  ('cat_observability', 'Observability'),
  ('cat_performance', 'Performance'),
  ('cat_security', 'Security'),
  ('cat_testing', 'Testing');
