CREATE TABLE "alert_letter" (
	"alert" bigint NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "alert_letter_alert_person_id_pk" PRIMARY KEY("alert","person_id")
);
--> statement-breakpoint
ALTER TABLE "alert_letter" ADD CONSTRAINT "alert_letter_alert_alert_seq_fk" FOREIGN KEY ("alert") REFERENCES "public"."alert"("seq") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_letter" ADD CONSTRAINT "alert_letter_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;