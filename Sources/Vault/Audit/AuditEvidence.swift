package import Commerce
package import Compliance

/// What the audit shows for a period, criterion by criterion: counts, and the places in the chain where an auditor looks them up.
package struct AuditEvidence: Hashable, Sendable, Codable {
    /// One entry, by its place and its hash.
    package typealias Place = AuditPlace

    /// The entries of one act in the period.
    package struct Tally: Hashable, Sendable, Codable {
        package let act: AuditAct
        package let count: Int
        package let first: Place
        package let last: Place
    }

    package struct Item: Hashable, Sendable, Codable {
        package let framework: AuditCriterion.Framework
        package let reference: String
        package let subject: String
        /// In the order of the criterion's acts; acts without an entry are left out.
        package let tallies: [Tally]
    }

    /// The state of the chains when the document was made; it is not made of chains that do not hold.
    package struct Chain: Hashable, Sendable, Codable {
        package let verifiedEntries: Int
        package let closedDays: Int
        package let lastClosedDay: CivilDate?
        package let lastRoot: AuditHash?

        private enum CodingKeys: String, CodingKey {
            case verifiedEntries = "verified_entries"
            case closedDays = "closed_days"
            case lastClosedDay = "last_closed_day"
            case lastRoot = "last_root"
        }
    }

    package let statement: String
    package let vault: String
    package let from: CivilDate
    package let to: CivilDate
    package let madeAt: WallTime
    package let chain: Chain
    package let criteria: [Item]

    package static let statement = """
        This document lists entries of an audit log. It is no certification, attestation or legal opinion: whether a criterion is met is \
        for an independent auditor to judge.
        """

    init(
        vault: String, from: CivilDate, to: CivilDate, madeAt: WallTime, report: AuditReport,
        tallies: [AuditAct: Tally]
    ) {
        self.statement = Self.statement
        self.vault = vault
        self.from = from
        self.to = to
        self.madeAt = madeAt
        self.chain = Chain(
            verifiedEntries: report.rows, closedDays: report.closedDays, lastClosedDay: report.lastRoot?.day,
            lastRoot: report.lastRoot?.root)
        self.criteria = AuditCriterion.all.map { criterion in
            Item(
                framework: criterion.framework, reference: criterion.reference, subject: criterion.subject,
                tallies: criterion.acts.compactMap { tallies[$0] })
        }
    }

    private enum CodingKeys: String, CodingKey {
        case statement
        case vault
        case from
        case to
        case madeAt = "made_at"
        case chain
        case criteria
    }
}
