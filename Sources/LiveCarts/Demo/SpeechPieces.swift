import Sound

/// Cuts a long recording where it is silent, into pieces that a recogniser takes.
enum SpeechPieces {
    private static let frame: Duration = .milliseconds(20)
    /// The least that can hold a word, in frames.
    private static let shortest = 15
    /// The longest piece, in frames: 24 s.
    private static let longest = 1_200
    private static let audible = SoundLevel(decibels: -50)

    /// How long a clip is silent before its first sound; nil when there is none.
    static func silenceBeforeSound(in clip: AudioClip) -> Duration? {
        let size = clip.rate.samples(in: frame)
        var start = 0
        while start < clip.samples.count {
            let samples = Array(clip.samples[start..<min(start + size, clip.samples.count)])
            if SoundLevel(of: samples.span) >= audible { return clip.rate.duration(of: start) }
            start += size
        }
        return nil
    }

    /// - Parameter gap: silence that separates two pieces.
    static func cut(_ clip: AudioClip, gap: Duration) -> [[Int16]] {
        let gap = Int(gap / frame)
        let size = clip.rate.samples(in: frame)
        var pieces: [[Int16]] = []
        var piece: [Int16] = []
        var silentFrames = 0
        var start = 0
        while start < clip.samples.count {
            let end = min(start + size, clip.samples.count)
            let samples = Array(clip.samples[start..<end])
            silentFrames = SoundLevel(of: samples.span) < audible ? silentFrames + 1 : 0
            if !piece.isEmpty || silentFrames == 0 { piece += samples }
            if silentFrames == gap || piece.count >= longest * size {
                if piece.count > (gap + shortest) * size { pieces.append(piece) }
                piece = []
            }
            start = end
        }
        if piece.count > shortest * size { pieces.append(piece) }
        return pieces
    }
}
