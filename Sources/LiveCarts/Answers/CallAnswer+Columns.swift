import Server

extension CallAnswer {
    static let heading = ["CALL", "MERCHANT", "PERSON", "STARTED", "ENDED", "OUTCOME", "SCRIPT"]

    var columns: [String] {
        [id, merchant, person, startedAt, endedAt.value ?? "-", outcome.value ?? "in progress", scriptVersion]
    }
}
