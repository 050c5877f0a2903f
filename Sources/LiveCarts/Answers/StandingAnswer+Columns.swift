import Commerce
import Server

extension StandingAnswer {
    static let heading = [
        "MERCHANT", "CLASS", "KEPT", "SET BY", "FROM", "SURVIVES ERASURE", "ROWS", "LATE", "OLDEST ENDS",
    ]

    var columns: [String] {
        [
            merchant.isEmpty ? RotationOptions.name("") : merchant, retentionClass, keep, setBy, start,
            survivesErasure ? "yes" : "no", notStored.value == nil ? "\(rows)" : "-",
            notStored.value == nil ? "\(lateRows)" : "-", nextEnd.value ?? notStored.value ?? "-",
        ]
    }
}
