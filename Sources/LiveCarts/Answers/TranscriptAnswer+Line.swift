import Foundation
import Server

extension TranscriptAnswer {
    /// `  12.340  agent   [cut after 0.9 s] I was calling about…`
    var line: String {
        let time = Self.seconds(at)
        let pad = String(repeating: " ", count: max(0, 9 - time.count))
        let who = who == "decision" ? "  ·     " : who.padding(toLength: 8, withPad: " ", startingAt: 0)
        return "\(pad)\(time)  \(who)\(mark)\(words.value ?? "(words not kept)")"
    }

    private var mark: String {
        switch state.value {
        case "cut": heardFor.value.map { "[cut after about \(Self.seconds($0)) s] " } ?? "[cut] "
        case "unheard": "[not heard] "
        default: ""
        }
    }

    private static func seconds(_ milliseconds: Int64) -> String {
        let rest = String(milliseconds % 1_000)
        return "\(milliseconds / 1_000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    }
}
