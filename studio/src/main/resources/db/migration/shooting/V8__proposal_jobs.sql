-- One search, one proposal. Whoever asked while another search was under way was given its job, and waited for ever.
delete from proposal waiting
using proposal searched
where waiting.job_id = searched.job_id and waiting.snapshot is null and waiting.asked_at > searched.asked_at;
create unique index proposal_of_job on proposal (job_id);
