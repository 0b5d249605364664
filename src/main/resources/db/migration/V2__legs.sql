-- What joins two legs outside a room, the queues of holds, what each leg was told.

alter table calls add column tie varchar(10) default 'NONE' not null;
alter table calls add column tie_owner varchar(40);
alter table calls add column tie_other varchar(40);
alter table calls add column tie_queue int default 0 not null;
alter table calls add column tie_shown boolean default false not null;
alter table calls add column tie_foreign boolean default false not null;

alter table legs add column told_turn int default 0 not null;
alter table legs add column told_token varchar(200) default '' not null;
alter table legs add column told_word varchar(40) default '' not null;
alter table legs add column seated boolean default false not null;
update legs set seated = true where state <> 'ringing';

create table hold_queues (
  call_id varchar(34) not null references calls (id),
  number int not null,
  sid varchar(34),
  drop_at timestamp with time zone,
  tries int not null,
  primary key (call_id, number)
);
