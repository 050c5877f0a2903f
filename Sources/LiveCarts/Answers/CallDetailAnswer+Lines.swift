import Server

extension CallDetailAnswer {
    /// As lines for a terminal.
    var lines: [String] {
        var lines = TextColumns.lines(
            Array(zip(CallAnswer.heading.map { $0.lowercased() }, call.columns)).map { [$0.0, $0.1] })
        if let transcript = transcript.value { lines += [""] + transcript.map(\.line) }
        lines += ["", "kept:"] + TextColumns.lines(kept.map { ["  " + $0.columns[0]] + $0.columns.dropFirst() })
        if let note = note.value { lines += ["", note] }
        return lines
    }
}
