-- Requests with an Idempotency-Key, each with its answer once there is one; when a placement was rung.

create table repeats (
  digest varchar(64) primary key,
  client varchar(200) not null,
  fingerprint varchar(64) not null,
  id varchar(32) not null,
  begun_at timestamp with time zone not null,
  leased_until timestamp with time zone not null,
  status int,
  content_type varchar(100),
  headers text,
  body text
);
create index repeats_id on repeats (id);
create index repeats_begun on repeats (begun_at);

alter table placements add column rung_at timestamp with time zone;
