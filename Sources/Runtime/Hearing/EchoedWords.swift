/// Tells by the words whether what was heard is the agent's own voice coming back (invariant 12).
///
/// Loudness decides first (``Sound/EchoGuard``); this is for what it leaves in doubt. Words that the agent was just saying, in the order in
/// which it said them, count as nothing.
enum EchoedWords {
    /// The share of the heard words that must be the agent's, in its order, for all of them to be echo. A recogniser mishears faint echo,
    /// so that not all of them need be.
    static let share = 0.8
    /// Fewer words than this must all be the agent's, one after the other: by chance some of few words always are.
    static let fewestForShare = 4

    /// Whether the heard words are nothing but what the agent said.
    ///
    /// - Parameters:
    ///   - heard: bare words, in order.
    ///   - said: bare words of the agent that can come back in that stretch, in order.
    ///   - isStop: whether a stop is among the heard words. It counts unless the agent said exactly this: when in doubt it is a stop (REV-2).
    static func explain(_ heard: [String], said: [String], isStop: Bool) -> Bool {
        guard !heard.isEmpty else { return false }
        if isRun(heard, of: said) { return true }
        guard !isStop, heard.count >= fewestForShare else { return false }
        return Double(commonInOrder(heard, said)) >= share * Double(heard.count)
    }

    /// Whether the words are said one after the other.
    private static func isRun(_ words: [String], of said: [String]) -> Bool {
        guard words.count <= said.count else { return false }
        return (0...said.count - words.count).contains { said[$0..<$0 + words.count].elementsEqual(words) }
    }

    /// The length of the longest common subsequence.
    private static func commonInOrder(_ heard: [String], _ said: [String]) -> Int {
        var lengths = [Int](repeating: 0, count: said.count + 1)
        for word in heard {
            var diagonal = 0
            for index in said.indices {
                let above = lengths[index + 1]
                lengths[index + 1] = said[index] == word ? diagonal + 1 : max(above, lengths[index])
                diagonal = above
            }
        }
        return lengths[said.count]
    }
}
