import Compliance

extension RetainedTable {
    /// Tables whose rows do not end by themselves: stops, the settings in force, switches until they are turned off, restrictions until they
    /// are lifted, destructions until they are done, the texts that consents stand on, and the numbers that merchants call from.
    static let endless: Set<String> = [
        "suppressions", "merchant_settings", "retention_settings", "restrictions", "content_destructions",
        "switches", "consent_texts", "calling_numbers",
    ]

    /// Tables of the audit, which is cut by whole days so that its chains stay whole.
    static let chained: Set<String> = ["audit_rows", "audit_heads", "audit_roots"]

    /// Every table whose rows end: the words and sound first, what depends on a row before the row.
    static let all: [RetainedTable] = [
        RetainedTable(
            name: "tapes", retentionClass: .recordingAudio, key: ["call", "part"], start: "started_at",
            person: personOfCall("tapes"), call: "tapes.call"),
        RetainedTable(
            name: "contents", retentionClass: .transcript, key: ["call", "ref"], start: "kept_from",
            person: personOfCall("contents"), call: "contents.call"),
        RetainedTable(name: "inbox", retentionClass: .rawWebhook, key: ["id"], start: "received_at"),
        RetainedTable(
            name: "people", retentionClass: .cartSnapshot, key: ["person"], start: "updated_at",
            person: "people.person"),
        RetainedTable(
            name: "carts", retentionClass: .cartSnapshot, key: ["merchant", "cart"], start: "updated_at",
            person: "carts.person"),
        // A text that is nobody's yet is kept no longer than the webhook that told of it; it has no merchant to choose otherwise.
        RetainedTable(
            name: "text_messages", retentionClass: .rawWebhook, key: ["message"], condition: "merchant = ''",
            start: "updated_at"),
        RetainedTable(
            name: "text_messages", retentionClass: .callDetail, key: ["message"], condition: "merchant <> ''",
            person: "(SELECT j.person FROM jobs j WHERE j.job = text_messages.job)",
            call: "(SELECT j.call FROM jobs j WHERE j.job = text_messages.job)"),
        RetainedTable(
            name: "jobs", retentionClass: .callDetail, key: ["job"], person: "jobs.person", call: "jobs.call"),
        RetainedTable(
            name: "offer_answers", retentionClass: .discountLedger, key: ["merchant", "call", "effect"],
            person: personOfCall("offer_answers"), call: "offer_answers.call"),
        RetainedTable(name: "offers", retentionClass: .discountLedger, key: ["offer"], person: "offers.person"),
        // The way from a person to what is counted ends before what is counted does.
        RetainedTable(
            name: "order_links", retentionClass: .orderAttribution, part: .personLink,
            key: ["merchant", "order_index"],
            start: "kept_from", person: "order_links.person"),
        RetainedTable(
            name: "trial_links", retentionClass: .orderAttribution, part: .personLink,
            key: ["merchant", "person", "epoch"], start: "kept_from", person: "trial_links.person"),
        RetainedTable(
            name: "orders", retentionClass: .orderAttribution, key: ["merchant", "order_index"], start: "kept_from"),
        RetainedTable(name: "trial_people", retentionClass: .orderAttribution, key: ["trial"], start: "since"),
        RetainedTable(
            name: "call_leases", retentionClass: .callDetail, key: ["call"], person: personOfCall("call_leases"),
            call: "call_leases.call"),
        RetainedTable(
            name: "call_handles", retentionClass: .callDetail, key: ["kind", "value"],
            person: personOfCall("call_handles"), call: "call_handles.call"),
        RetainedTable(
            name: "call_records", retentionClass: .callDetail, key: ["call", "sequence"],
            person: personOfCall("call_records"), call: "call_records.call"),
        RetainedTable(
            name: "contact_attempts", retentionClass: .callDetail, key: ["id"], person: "contact_attempts.person",
            call: "contact_attempts.call"),
        RetainedTable(
            name: "decisions", retentionClass: .callDetail, key: ["decision"], person: "decisions.person"),
        RetainedTable(
            name: "calls", retentionClass: .callDetail, key: ["call"], person: "calls.person", call: "calls.call"),
        RetainedTable(
            name: "stop_notices", retentionClass: .callDetail, key: ["id"], person: "stop_notices.person"),
        RetainedTable(
            name: "consents", retentionClass: .consentEvidence, key: ["id"], person: "consents.person"),
        RetainedTable(
            name: "person_numbers", retentionClass: .consentEvidence, key: ["merchant", "number_index"],
            person: "person_numbers.person"),
        // The sound of a voice goes before its evidence, and that before the voice.
        RetainedTable(
            name: "voice_samples", retentionClass: .voiceSample, key: ["voice", "name"], start: "kept_from"),
        RetainedTable(name: "voice_statements", retentionClass: .consentEvidence, key: ["voice"]),
        RetainedTable(name: "voice_events", retentionClass: .consentEvidence, key: ["voice", "number"]),
        RetainedTable(name: "voices", retentionClass: .consentEvidence, key: ["voice"]),
        RetainedTable(
            name: "rights_cases", retentionClass: .privacyCase, key: ["id"], start: "closed_at",
            person: "rights_cases.person"),
        RetainedTable(
            name: "erasures", retentionClass: .privacyCase, key: ["merchant", "person"], start: "finished_at",
            person: "erasures.person"),
        RetainedTable(name: "breaches", retentionClass: .breachRecord, key: ["id"]),
        RetainedTable(name: "scripts", retentionClass: .promptScriptVersions, key: ["merchant", "version"]),
        RetainedTable(name: "access_records", retentionClass: .auditLog, key: ["id"]),
        RetainedTable(name: "access_keys", retentionClass: .auditLog, key: ["key"]),
        RetainedTable(name: "access_approvals", retentionClass: .auditLog, key: ["approval"]),
        RetainedTable(name: "legal_hold_classes", retentionClass: .auditLog, key: ["hold", "class"]),
        RetainedTable(name: "legal_holds", retentionClass: .auditLog, key: ["hold"]),
        RetainedTable(name: "destruction_receipts", retentionClass: .auditLog, key: ["number"]),
    ]

    private static func personOfCall(_ table: String) -> String {
        "(SELECT k.person FROM calls k WHERE k.call = \(table).call)"
    }
}
