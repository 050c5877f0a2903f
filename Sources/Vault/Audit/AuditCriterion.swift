/// A criterion of SOC 2 (2017 Trust Services Criteria) or a standard of the HIPAA rules, and the acts on record that bear on it.
///
/// The mapping is the house's own (facts §2.5, §2.6). What the audit cannot show is left out, rather than shown as met.
package struct AuditCriterion: Hashable, Sendable {
    package enum Framework: String, Hashable, Sendable, Codable {
        case soc2 = "SOC 2"
        case hipaa = "HIPAA"
    }

    package let framework: Framework
    /// `CC6.1`, `45 CFR 164.312(b)`
    package let reference: String
    /// What the entries show, in a few words.
    package let subject: String
    package let acts: [AuditAct]

    private init(_ framework: Framework, _ reference: String, _ subject: String, _ acts: [AuditAct]) {
        self.framework = framework
        self.reference = reference
        self.subject = subject
        self.acts = acts
    }

    package static let all: [AuditCriterion] = [
        AuditCriterion(.soc2, "CC6.1", "access to personal data, and refusals", [.access, .login, .refusal]),
        AuditCriterion(.soc2, "CC6.2/CC6.3", "keys and roles given, changed and taken", [.accessGrant]),
        AuditCriterion(.soc2, "CC6.7", "exports and rotations of keys", [.export, .keyRotation]),
        AuditCriterion(.soc2, "CC7.3/CC7.4", "incidents", [.incident]),
        AuditCriterion(.soc2, "CC7.5", "back-ups, restores and taken-over calls", [.backup, .restore, .recovery]),
        AuditCriterion(.soc2, "CC8.1", "published scripts and settings, and changes", [.publication, .change]),
        AuditCriterion(
            .soc2, "C1.1/C1.2", "removal at the end of a term, and destroyed keys",
            [.retentionSweep, .legalHold, .keyDestruction, .erasure]),
        AuditCriterion(
            .soc2, "P1-P8", "consents, stops, requests of persons and disclosures",
            [.consent, .suppression, .decision, .rightsRequest, .erasure, .access]),
        AuditCriterion(
            .hipaa, "45 CFR 164.312(a)(1)", "who came in, and who was refused", [.login, .refusal, .accessGrant]),
        AuditCriterion(.hipaa, "45 CFR 164.312(b)", "all activity on record", AuditAct.allCases),
        AuditCriterion(.hipaa, "45 CFR 164.312(c)", "integrity: the chains hold, as verified here", []),
        AuditCriterion(.hipaa, "45 CFR 164.308(a)(1)(ii)(D)", "activity to review", [.access, .login, .export]),
        AuditCriterion(.hipaa, "45 CFR 164.316(b)(2)(i)", "documentation kept six years", [.publication, .change]),
        AuditCriterion(.hipaa, "45 CFR 164.404/164.410", "breaches registered and reported", [.incident]),
    ]
}
