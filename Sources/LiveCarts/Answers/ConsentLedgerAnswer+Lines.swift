import Server

extension ConsentLedgerAnswer {
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
