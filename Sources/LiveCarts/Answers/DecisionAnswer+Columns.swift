import Server

extension DecisionAnswer {
    static let heading = ["AT", "CHANNEL", "RESULT", "GATE", "REASON", "NEXT ALLOWED AT"]

    var columns: [String] {
        [at, channel, result, gate.value ?? "-", reason.value ?? "-", nextAllowedAt.value ?? "-"]
    }
}
