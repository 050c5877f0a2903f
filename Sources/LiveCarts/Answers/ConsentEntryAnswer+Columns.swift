import Server

extension ConsentEntryAnswer {
    static let heading = ["AT", "EVENT", "CHANNEL", "TEXT", "METHOD", "CAPTURED AT", "REMARK"]

    var columns: [String] {
        let lacks = missing.isEmpty ? nil : "lacks \(missing.joined(separator: ", "))"
        return [
            at, event, channel.value ?? "-", text.value ?? "-", method.value ?? "-", capturedAt.value ?? "-",
            reason.value ?? lacks ?? "-",
        ]
    }
}
