/// What a speaker says into the recording, before anything is made of the voice (VOX-1): who they are, who uses the voice, and that an
/// artificial version of it is made.
package enum VoiceStatement {
    /// The sentence in full.
    /// - Parameters:
    ///   - speaker: as the speaker says their own name.
    ///   - company: the merchant's registered name.
    package static func text(speaker: String, company: String) -> String {
        "My name is \(speaker). I know that \(company) keeps recordings of my voice, and I allow \(company) "
            + "to make an artificial version of my voice from them and to use it in its calls."
    }

    /// A text to go on with, so that there is enough speech to judge and to work with; nothing depends on its words.
    package static let passage = """
        I am reading this aloud at the pace of an ordinary talk. On the telephone people listen for a calm voice, short sentences and a \
        friendly tone. I can take my permission back at any time, without giving a reason, and from then on nobody hears this voice again.
        """
}
