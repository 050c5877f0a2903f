import Server

extension HoldAnswer {
    static let heading = ["HOLD", "MERCHANT", "WHOM", "FROM", "UNTIL", "BY", "CLASSES", "REASON"]

    var columns: [String] {
        [id, merchant, subject, from, until, holder, classes.joined(separator: ","), reason]
    }
}
