import Server

/// The ledger of one person: where each consent stands, on which words, and how it came to that.
struct ConsentLedgerAnswer: Encodable {
    /// The words of a text that an entry names.
    struct Shown: Encodable {
        let id: String
        let sha256: String
        let text: String
    }

    /// Who was told of a stop.
    struct Told: Encodable {
        let receiver: String
        /// `waiting told failed no_interface knows no_number`.
        let state: String
        let stoppedAt: String
        let settledAt: Nullable<String>

        enum CodingKeys: String, CodingKey {
            case receiver
            case state
            case stoppedAt = "stopped_at"
            case settledAt = "settled_at"
        }
    }

    let person: String
    let isSuppressed: Bool
    let states: [ConsentStateAnswer]
    let entries: [ConsentEntryAnswer]
    let texts: [Shown]
    let propagated: [Told]

    enum CodingKeys: String, CodingKey {
        case person
        case isSuppressed = "suppressed"
        case states
        case entries
        case texts
        case propagated
    }

    var lines: [String] {
        var lines = TextColumns.lines([ConsentStateAnswer.heading] + states.map(\.columns))
        if isSuppressed { lines.append("the number is stopped: no calls, no texts") }
        lines += ["", "ledger:"] + TextColumns.lines([ConsentEntryAnswer.heading] + entries.map(\.columns))
        for entry in entries { if let proof = entry.proof.value { lines.append("proof of \(entry.at): \(proof)") } }
        for text in texts { lines += ["", "\(text.id) (sha256 \(text.sha256)):", text.text] }
        if !propagated.isEmpty {
            let rows = propagated.map { [$0.receiver, $0.state, $0.stoppedAt, $0.settledAt.value ?? "-"] }
            lines += ["", "who was told of the stops:"]
            lines += TextColumns.lines([["RECEIVER", "STATE", "STOPPED AT", "SETTLED AT"]] + rows)
        }
        return lines
    }
}
