/// The resampling library refused a pair of rates or ran out of memory.
package struct ResamplerError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Rate that was to go in.
    package let input: SampleRate
    /// Rate that was to come out.
    package let output: SampleRate
    /// The library's own code.
    package let status: Int32

    /// One sentence that says what happened.
    package var description: String {
        "sound cannot be converted from \(input) to \(output) (speexdsp status \(status))"
    }
}
