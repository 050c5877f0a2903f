import Foundation

/// The command lines that a text quotes.
enum QuotedCommands {
    /// The words behind each `livecarts` that begins a line or a code span; what a reader fills in is left as it stands.
    static func list(in text: String) -> [[String]] {
        let spans = text.matches(of: /`(livecarts [^`]*)`/).map { String($0.output.1) }
        let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { $0.hasPrefix("livecarts ") }
        return (spans + lines).flatMap(commands)
    }

    /// Those that stand behind "Example:" or on a line of their own in the words of a command's help.
    static func examples(in discussion: String) -> [[String]] {
        discussion.split(separator: "\n")
            .compactMap { line in
                line.firstMatch(of: #/(?:Examples?: +|^ +)(livecarts .*)/#).map { String($0.output.1) }
            }
            .flatMap(commands)
    }

    /// A line may hold several commands, and a comment.
    private static func commands(_ line: String) -> [[String]] {
        line.replacing(#/ +\# .*/#, with: "").split(separator: "&&")
            .map { words($0.trimmingCharacters(in: .whitespaces)) }
            .filter { $0.first == "livecarts" }
            .map { Array($0.dropFirst()) }
    }

    /// Words as a shell has them, as far as quotes go.
    private static func words(_ line: String) -> [String] {
        line.matches(of: /"([^"]*)"|\S+/).map { String($0.output.1 ?? $0.output.0) }
    }
}
