/// What a correction did.
package struct CorrectionReceipt: Hashable, Sendable {
    /// To whom the wrong data had been given, who must be told (GDPR 19).
    package enum Recipient: String, Hashable, Sendable, CaseIterable {
        case shop
        /// The carrier that placed a call or carried a text.
        case carrier
    }

    package let changed: [PersonCorrection.Field]
    /// Queued work that will use the new data.
    package let reachedJobs: [JobID]
    package let recipients: [Recipient]
    /// The text that asks whether the new number is the person's. Consents bind to the number they were given for, so it goes out only when
    /// one for the new number stands (CON-6).
    package let confirmation: JobID?

    package init(
        changed: [PersonCorrection.Field], reachedJobs: [JobID], recipients: [Recipient], confirmation: JobID?
    ) {
        self.changed = changed
        self.reachedJobs = reachedJobs
        self.recipients = recipients
        self.confirmation = confirmation
    }
}
