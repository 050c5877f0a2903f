/// What is said when nothing, or nothing that fits, is answered.
package struct Patience: Hashable, Sendable {
    /// Said after silence, before the question is put again.
    package let silence: LineID
    /// Said after an answer that fits nothing, before the question is put again.
    package let noMatch: LineID
    /// How often each is said in a row before the goodbye.
    package let times: Int

    package init(silence: LineID, noMatch: LineID, times: Int) {
        self.silence = silence
        self.noMatch = noMatch
        self.times = times
    }
}
