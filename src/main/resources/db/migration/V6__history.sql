-- Calls that ended long ago leave the tables that live ones are decided in. The tables of the history
-- have the same columns in the same order, so that a row goes there and back as it is.

-- How far the numbers of its events had come of those that were forgotten.
alter table calls add column forgotten_events int default 0 not null;

create table past_calls as select * from calls with no data;
alter table past_calls alter column id set not null;
alter table past_calls add constraint past_calls_key primary key (id);
create index past_calls_newest on past_calls (ended_at desc, id);

create table past_legs as select * from legs with no data;
alter table past_legs alter column call_id set not null;
alter table past_legs alter column label set not null;
alter table past_legs add constraint past_legs_key primary key (call_id, label);
alter table past_legs add constraint past_legs_call
  foreign key (call_id) references past_calls (id) on delete cascade;
create index past_legs_sid on past_legs (sid);

create table past_holds as select * from holds with no data;
alter table past_holds alter column call_id set not null;
alter table past_holds alter column number set not null;
alter table past_holds alter column label set not null;
alter table past_holds add constraint past_holds_key primary key (call_id, number, label);
alter table past_holds add constraint past_holds_call
  foreign key (call_id) references past_calls (id) on delete cascade;

create table past_hold_queues as select * from hold_queues with no data;
alter table past_hold_queues alter column call_id set not null;
alter table past_hold_queues alter column number set not null;
alter table past_hold_queues add constraint past_hold_queues_key primary key (call_id, number);
alter table past_hold_queues add constraint past_hold_queues_call
  foreign key (call_id) references past_calls (id) on delete cascade;

create table past_timeline as select * from timeline with no data;
alter table past_timeline alter column id set not null;
alter table past_timeline add constraint past_timeline_key primary key (id);
alter table past_timeline add constraint past_timeline_call
  foreign key (call_id) references past_calls (id) on delete cascade;
create index past_timeline_of on past_timeline (call_id, id);

-- Events have a time of their own: they stay when their call leaves. A column goes with its foreign key,
-- whatever a database has called that.
drop index events_call;
alter table events add column of_call varchar(34) default '' not null;
update events set of_call = call_id;
alter table events drop column call_id;
alter table events rename column of_call to call_id;
alter table events alter column call_id drop default;
create unique index events_call on events (call_id, number);

-- The highest place of an event that was forgotten.
alter table event_feed add column forgotten_place bigint default 0 not null;

create index placements_asked on placements (asked_at);

-- Pages of live calls in their order, of ended ones in theirs; who was on hold in the last day.
drop index calls_ended;
create index calls_live on calls (ended_at, started_at, id);
create index calls_newest on calls (ended_at desc, id);
create index holds_ended on holds (ended_at);
create index past_holds_ended on past_holds (ended_at);

-- Of which live calls nothing was heard for long; what has changed on the board.
create index calls_heard on calls (ended_at, heard_at);
create index legs_since on legs (since);
