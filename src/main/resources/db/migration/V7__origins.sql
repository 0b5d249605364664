-- Under which part of which trace a turn of a leg was asked; written only where traces are told. It
-- goes with its call.

create table origins (
  call_id varchar(34) not null references calls (id) on delete cascade,
  label varchar(40) not null,
  turn int not null,
  traceparent varchar(55) not null,
  asked_at timestamp with time zone not null,
  primary key (call_id, label, turn)
);
