package import Commerce

package typealias LegalHoldID = Identifier<LegalHold>

/// An order by a named person to keep what would be destroyed, because a claim depends on it (GDPR 17(3)(e)).
///
/// It stops destruction and no more. Nobody's ordinary reading goes on past the limit; only the person named in the hold reads what it
/// holds, as of the moment at which it began: what had expired by then is not brought back by it. A refusal to be recorded still destroys
/// a call's words at once, because they may never have been kept at all.
package struct LegalHold: Hashable, Sendable {
    /// Whose things are held.
    package enum Subject: Hashable, Sendable {
        case person(PersonID)
        case call(CallID)
        /// Everybody's of the merchant that the hold is of.
        case merchant
    }

    /// The most characters of a name or a reason.
    package static let textLimit = 500

    package let id: LegalHoldID
    package let merchant: MerchantID
    package let subject: Subject
    /// In the order of their names. The call's detail goes with its words and sound, which do not open without it.
    package let classes: [RetentionClass]
    /// The person who ordered it and answers for it: the `actor` of whoever may read what is held.
    package let holder: String
    package let reason: String
    package let from: WallTime
    package let until: WallTime

    /// Takes a hold.
    ///
    /// - Throws: what is wrong with it.
    package init(
        id: LegalHoldID, merchant: MerchantID, subject: Subject, classes: [RetentionClass], holder: String,
        reason: String, from: WallTime, until: WallTime
    ) throws(LegalHoldRefusal) {
        guard !holder.isEmpty, holder.count <= Self.textLimit else { throw .nobodyNamed }
        guard !reason.isEmpty, reason.count <= Self.textLimit else { throw .noReason }
        guard from < until else { throw .endsBeforeItBegins }
        guard !classes.isEmpty else { throw .nothingHeld }
        if let refused = classes.first(where: { !$0.allowsHold }) { throw .notHoldable(refused) }
        let holdsContent = classes.contains { [.transcript, .recordingAudio, .recordingNoticeClip].contains($0) }
        let all = RetentionClass.allCases.filter { classes.contains($0) || holdsContent && $0 == .callDetail }
        self.id = id
        self.merchant = merchant
        self.subject = subject
        self.classes = all.sorted { $0.rawValue < $1.rawValue }
        self.holder = holder
        self.reason = reason
        self.from = from
        self.until = until
    }

    package func isInForce(at now: WallTime) -> Bool { from <= now && now < until }
}
