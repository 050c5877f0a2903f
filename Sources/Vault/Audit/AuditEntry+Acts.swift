package import Commerce
import Compliance
import Dialogue

/// The entries that the vault writes by itself, next to what it does.
extension AuditEntry {
    static func decision(_ record: ContactDecisionRecord) -> AuditEntry {
        AuditEntry(
            merchant: record.merchant, act: .decision, subject: AuditSubject(.decision, record.decision.text),
            at: record.at)
    }

    static func consent(_ event: ConsentEvent, _ seal: LedgerSeal, at now: WallTime) -> AuditEntry {
        AuditEntry(
            merchant: event.merchant, act: .consent, subject: .person(event.person), body: seal.bytes, at: now)
    }

    static func suppression(_ stop: NewSuppression, of index: NumberPseudonym) -> AuditEntry {
        AuditEntry(
            merchant: stop.merchant, actor: stop.reason.auditActor, act: .suppression,
            subject: AuditSubject(.number, index.text), at: stop.at)
    }

    static func offer(
        _ offer: OfferID, _ merchant: MerchantID, _ detail: AuditDetail, at now: WallTime
    ) -> AuditEntry {
        AuditEntry(
            merchant: merchant, act: .offer, subject: AuditSubject(.offer, offer.text), body: detail.bytes, at: now)
    }

    static func job(_ job: JobID, of merchant: MerchantID, _ detail: AuditDetail, at now: WallTime) -> AuditEntry {
        AuditEntry(merchant: merchant, act: .job, subject: AuditSubject(.job, job.text), body: detail.bytes, at: now)
    }

    static func text(_ job: JobID, of merchant: MerchantID, _ detail: AuditDetail, at now: WallTime) -> AuditEntry {
        AuditEntry(merchant: merchant, act: .text, subject: AuditSubject(.job, job.text), body: detail.bytes, at: now)
    }

    /// A call whose process died goes on in this one.
    static func takenOver(_ call: CallKey, at now: WallTime) -> AuditEntry {
        AuditEntry(merchant: call.merchant, act: .recovery, subject: .call(call.call), at: now)
    }

    /// - Parameter number: that of the receipt.
    static func swept(
        _ detail: AuditDetail, _ number: Int, of merchant: MerchantID, at now: WallTime
    ) -> AuditEntry {
        AuditEntry(
            merchant: merchant, act: .retentionSweep, subject: AuditSubject(.receipt, "\(number)"), body: detail.bytes,
            at: now)
    }

    static func retentionSet(
        _ schedule: RetentionSchedule, of merchant: MerchantID, by actor: AuditActor, at now: WallTime
    ) -> AuditEntry {
        let settings = schedule.settings.map { "\($0.retentionClass.rawValue) \($0.keep)" }.joined(separator: ", ")
        return AuditEntry(
            merchant: merchant, actor: actor, act: .change, subject: AuditSubject(.merchant, merchant.text),
            body: AuditDetail(what: "retention: \(settings.isEmpty ? "as the house has it" : settings)").bytes, at: now)
    }

    static func turned(
        _ contacts: ContactSwitch, on isOn: Bool, of merchant: MerchantID, for reason: AccessReason, at now: WallTime
    ) -> AuditEntry {
        AuditEntry(
            merchant: merchant, actor: AuditActor(reason.actor) ?? .somebody, act: .change,
            subject: AuditSubject(.merchant, merchant.text),
            body: AuditDetail(
                what: "contacts \(isOn ? "stopped" : "go on"): \(contacts.region?.text ?? "all")", by: reason.actor,
                reason: reason.reason
            ).bytes, at: now)
    }

    static func lifted(
        _ number: E164, of merchant: MerchantID, for reason: AccessReason, at now: WallTime
    ) -> AuditEntry {
        AuditEntry(
            merchant: merchant, actor: AuditActor(reason.actor) ?? .somebody, act: .change,
            subject: AuditSubject(.merchant, merchant.text),
            body: AuditDetail(what: "calls go on from \(number.text)", by: reason.actor, reason: reason.reason).bytes,
            at: now)
    }

    static func placed(_ hold: LegalHold, at now: WallTime) -> AuditEntry {
        AuditEntry(
            merchant: hold.merchant, actor: AuditActor(hold.holder) ?? .somebody, act: .legalHold,
            subject: AuditSubject(.hold, hold.id.text),
            body: AuditDetail(what: "placed", by: hold.holder, reason: hold.reason).bytes, at: now)
    }

    static func released(
        _ hold: LegalHoldID, of merchant: MerchantID, for reason: AccessReason, at now: WallTime
    ) -> AuditEntry {
        AuditEntry(
            merchant: merchant, actor: AuditActor(reason.actor) ?? .somebody, act: .legalHold,
            subject: AuditSubject(.hold, hold.text),
            body: AuditDetail(what: "released", by: reason.actor, reason: reason.reason).bytes, at: now)
    }

    /// Something of a call left the vault. A log, which has no words in it, needs no reason.
    package static func exported(
        _ subject: AuditSubject, of merchant: MerchantID, what: String, for reason: AccessReason?, at now: WallTime
    ) -> AuditEntry {
        AuditEntry(
            merchant: merchant, actor: reason.flatMap { AuditActor($0.actor) } ?? .somebody, act: .export,
            subject: subject, body: AuditDetail(what: what, by: reason?.actor, reason: reason?.reason).bytes, at: now)
    }

    /// What is sealed in entries of the audit was opened.
    package static func auditOpened(
        of merchant: MerchantID, for reason: AccessReason, at now: WallTime
    ) -> AuditEntry {
        AuditEntry(
            merchant: merchant, actor: AuditActor(reason.actor) ?? .somebody, act: .access,
            subject: AuditSubject(.vault, "audit"),
            body: AuditDetail(what: "opened entries of the audit", by: reason.actor, reason: reason.reason).bytes,
            at: now)
    }

    /// Somebody gave a reason, and nothing was opened for it.
    static func refused(
        _ subject: AuditSubject, of merchant: MerchantID, for reason: AccessReason, because problem: String,
        at now: WallTime
    ) -> AuditEntry {
        AuditEntry(
            merchant: merchant, actor: AuditActor(reason.actor) ?? .somebody, act: .refusal, subject: subject,
            body: AuditDetail(what: problem, by: reason.actor, reason: reason.reason).bytes, at: now)
    }

    static func published(_ version: ScriptVersion, of merchant: MerchantID, at now: WallTime) -> AuditEntry {
        AuditEntry(
            merchant: merchant, actor: .somebody, act: .publication, subject: AuditSubject(.script, version.text),
            at: now)
    }

    /// - Parameter version: the hash of the settings.
    static func published(settings version: String, of merchant: MerchantID, at now: WallTime) -> AuditEntry {
        AuditEntry(
            merchant: merchant, actor: .somebody, act: .publication, subject: AuditSubject(.merchant, version), at: now)
    }

    /// - Parameter version: the hash of the text.
    static func published(consentText version: String, of merchant: MerchantID, at now: WallTime) -> AuditEntry {
        AuditEntry(
            merchant: merchant, actor: .somebody, act: .publication, subject: AuditSubject(.merchant, version),
            body: AuditDetail(what: "consent text").bytes, at: now)
    }

    /// A list of consents was taken; who answers for it is sealed.
    package static func consentsImported(
        proven: Int, unproven: Int, refused: Int, of merchant: MerchantID, by author: String, at now: WallTime
    ) -> AuditEntry {
        AuditEntry(
            merchant: merchant, actor: .somebody, act: .change, subject: AuditSubject(.merchant, merchant.text),
            body: AuditDetail(
                what: "consents imported: \(proven) proven, \(unproven) unproven, \(refused) refused", by: author
            ).bytes, at: now)
    }

    /// A list of numbers to stop was taken; where it came from and who answers for it is sealed.
    package static func suppressionsImported(
        new: Int, refused: Int, source: String, of merchant: MerchantID, by author: String, at now: WallTime
    ) -> AuditEntry {
        AuditEntry(
            merchant: merchant, actor: .somebody, act: .change, subject: AuditSubject(.merchant, merchant.text),
            body: AuditDetail(
                what: "numbers stopped by a list: \(new) new, \(refused) lines refused", by: author, reason: source
            ).bytes, at: now)
    }

    static func lifted(
        _ index: NumberPseudonym, of merchant: MerchantID, for reason: AccessReason, at now: WallTime
    ) -> AuditEntry {
        AuditEntry(
            merchant: merchant, actor: AuditActor(reason.actor) ?? .somebody, act: .change,
            subject: AuditSubject(.number, index.text),
            body: AuditDetail(what: "lifted from the merchant's list", by: reason.actor, reason: reason.reason).bytes,
            at: now)
    }

    static func keyDestroyed(of call: CallKey, at now: WallTime) -> AuditEntry {
        AuditEntry(merchant: call.merchant, act: .keyDestruction, subject: .content(call.call), at: now)
    }
}

extension SuppressionReason {
    /// Whether the product heard the stop itself, or somebody entered it.
    fileprivate var auditActor: AuditActor {
        switch self {
        case .voicePhrase, .key, .textKeyword, .textPhrase, .notInterested, .wrongNumber, .minorSuspected, .webForm,
            .shop, .carrier, .erasure:
            .runtime
        case .api, .operatorRequest, .privacyRequest, .merchantList: .somebody
        }
    }
}
