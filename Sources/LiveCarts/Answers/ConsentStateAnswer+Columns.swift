import Server

extension ConsentStateAnswer {
    static let heading = ["PERSON", "CHANNEL", "STATE", "TEXT", "CAPTURED AT", "CONFIRMED AT", "ENDS AT"]

    var columns: [String] {
        let words = missing.isEmpty ? state : "\(state): lacks \(missing.joined(separator: ", "))"
        return [
            person, channel, words, text.value ?? "-", capturedAt.value ?? "-", confirmedAt.value ?? "-",
            endsAt.value ?? "-",
        ]
    }
}
