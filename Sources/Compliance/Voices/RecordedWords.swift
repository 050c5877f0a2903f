/// Whether a recorded line says what the script says: a line that was recorded wrong would be heard in every call.
package enum RecordedWords {
    /// How alike the words must be: in ten words a recogniser may miss one.
    package static let threshold = 0.9

    /// The share of both texts that stands in the other in the same order, 0 to 1: a word left out counts as much as one put in.
    package static func likeness(of heard: [String], to wanted: [String]) -> Double {
        let longest = max(heard.count, wanted.count)
        guard longest > 0 else { return 0 }
        return VoiceReading.share(of: wanted, in: heard) * Double(wanted.count) / Double(longest)
    }
}
