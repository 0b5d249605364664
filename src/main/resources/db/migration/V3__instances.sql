-- Several instances share the clocks: who has taken a call that is due is not followed by the others.

alter table calls add column claimed_until timestamp with time zone;
