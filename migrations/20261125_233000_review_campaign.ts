import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "reviews" ADD COLUMN "offer" jsonb;
  ALTER TABLE "reviews" ADD COLUMN "campaign_id" uuid;
  ALTER TABLE "reviews" ADD CONSTRAINT "reviews_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "reviews_campaign_idx" ON "reviews" USING btree ("campaign_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "reviews" DROP CONSTRAINT "reviews_campaign_id_campaigns_id_fk";
  
  DROP INDEX "reviews_campaign_idx";
  ALTER TABLE "reviews" DROP COLUMN "offer";
  ALTER TABLE "reviews" DROP COLUMN "campaign_id";`)
}
