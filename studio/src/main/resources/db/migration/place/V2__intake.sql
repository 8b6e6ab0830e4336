-- Tables that wait to be confirmed are kept in one place, whatever is in them; those that waited were for a day at most.
drop table place_intake;
