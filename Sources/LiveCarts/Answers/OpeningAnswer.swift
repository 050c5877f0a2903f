import Foundation
import Runtime

/// What a bench of openings found; times in milliseconds.
struct OpeningAnswer: Encodable {
    struct Spread: Encodable {
        let p50: Double
        let p95: Double
        let p99: Double
        let worst: Double

        init(_ spread: TimeSpread) {
            self.p50 = spread.median / .milliseconds(1)
            self.p95 = spread.p95 / .milliseconds(1)
            self.p99 = spread.p99 / .milliseconds(1)
            self.worst = spread.worst / .milliseconds(1)
        }

        var columns: [String] { [p50, p95, p99, worst].map { "\(Int($0.rounded())) ms" } }
    }

    let openings: Int
    /// How many were heard as far as the opt-out offer.
    let heard: Int
    let atOnce: Int
    let toFirstWord: Spread
    let toOptOut: Spread
    let limit = OpeningTimes.limit / .milliseconds(1)

    /// Nil when no opening was heard.
    init?(_ times: [OpeningTimes], of load: OpeningLoad) {
        guard let first = TimeSpread(times.map(\.toFirstWord)), let optOut = TimeSpread(times.map(\.toOptOut)) else {
            return nil
        }
        self.openings = load.openings
        self.heard = times.count
        self.atOnce = load.atOnce
        self.toFirstWord = Spread(first)
        self.toOptOut = Spread(optOut)
    }

    enum CodingKeys: String, CodingKey {
        case openings, heard
        case atOnce = "at_once"
        case toFirstWord = "greeting_end_to_first_word_ms"
        case toOptOut = "seller_name_to_opt_out_ms"
        case limit = "limit_ms"
    }

    /// Whether every opening was heard, and each within what the law allows.
    var isLawful: Bool { heard == openings && max(toFirstWord.worst, toOptOut.worst) <= limit }

    static let heading = ["", "P50", "P95", "P99", "WORST", "LAW"]

    var rows: [[String]] {
        [
            ["greeting's end to first word"] + toFirstWord.columns + ["2000 ms"],
            ["seller's name to opt-out offer"] + toOptOut.columns + ["2000 ms"],
        ]
    }

    var legend: [String] {
        [
            "\(heard) of \(openings) openings heard, \(atOnce) at once; as heard at the far end of a loopback socket.",
            "The network's and the carrier's delay come on top.",
        ]
    }
}
