/// Everything that is kept, in terms of the business; nothing of the database behind it shows.
///
/// A committed write survives the death of the process. Every read that takes a moment refuses what has expired at that moment, whether or
/// not a sweeper has been by. Time is always an argument.
package protocol Vault: InboxStore, CallStore, CallLeaseStore, ContactStore, SwitchStore, PeopleStore, ConsentStore,
    SuppressionStore, CartStore, OfferStore, JobStore, SuppressionSpool, TextStore, ContentStore, TapeStore,
    ScriptStore, MerchantStore, AccessRecordStore, AccessStore, AuditStore, RetentionStore, RightsCaseStore,
    PersonRightsStore, ConsentTextStore, StopNoticeStore, BreachStore, CallBarStore, ErasedPeopleStore, MomentStore,
    VoiceStore, LiftStore, CallingNumberStore
{
    /// Finishes what is queued and lets go of the files.
    func close() async throws
}
