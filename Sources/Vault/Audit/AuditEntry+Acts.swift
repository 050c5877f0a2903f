import Commerce
import Compliance
import Dialogue

/// The entries that the vault writes by itself, next to what it does.
extension AuditEntry {
    static func decision(_ record: ContactDecisionRecord) -> AuditEntry {
        AuditEntry(
            merchant: record.merchant, act: .decision, subject: AuditSubject(.decision, record.decision.text),
            at: record.at)
    }

    static func consent(_ event: ConsentEvent, at now: WallTime) -> AuditEntry {
        AuditEntry(merchant: event.merchant, act: .consent, subject: .person(event.person), at: now)
    }

    static func suppression(_ stop: NewSuppression, of index: NumberPseudonym) -> AuditEntry {
        AuditEntry(
            merchant: stop.merchant, actor: stop.reason.auditActor, act: .suppression,
            subject: AuditSubject(.number, index.text), at: stop.at)
    }

    static func offer(_ offer: OfferID, _ merchant: MerchantID, at now: WallTime) -> AuditEntry {
        AuditEntry(merchant: merchant, act: .offer, subject: AuditSubject(.offer, offer.text), at: now)
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
        case .api, .operatorRequest, .privacyRequest: .somebody
        }
    }
}
