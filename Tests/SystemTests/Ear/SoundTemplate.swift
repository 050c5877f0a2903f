/// One known sound, ready to be looked for in others.
struct SoundTemplate: Sendable {
    /// Where a known sound stands in another, and how alike the two are there: 1 is the same.
    struct Place: Sendable {
        let row: Int
        let likeness: Float
    }

    let print: SoundPrint
    /// The print less the mean of each band, and its length as a vector.
    private let shape: [Float]
    private let norm: Float

    init(_ samples: [Int16]) {
        let print = SoundPrint(samples).trimmed
        let bands = print.bandCount
        var shape = print.rows
        for band in 0..<bands {
            let mean = stride(from: band, to: shape.count, by: bands).reduce(0) { $0 + shape[$1] } / Float(print.count)
            for index in stride(from: band, to: shape.count, by: bands) { shape[index] -= mean }
        }
        self.print = print
        self.shape = shape
        self.norm = shape.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }

    var count: Int { print.count }

    /// The place in a sound that is most like this one; nil when the sound is shorter.
    func bestPlace(in sound: SoundPrint) -> Place? {
        guard count > 0, sound.count >= count, norm > 0 else { return nil }
        var best: Place?
        for row in 0...sound.count - count {
            let likeness = likeness(to: sound, at: row)
            if likeness > best?.likeness ?? -1 { best = Place(row: row, likeness: likeness) }
        }
        return best
    }

    /// Normalised correlation, each band less its own mean, so that neither loudness nor the colour of the line counts.
    private func likeness(to sound: SoundPrint, at row: Int) -> Float {
        let bands = sound.bandCount
        let start = row * bands
        var product: Float = 0
        var squares: Float = 0
        var sums = [Float](repeating: 0, count: bands)
        var index = 0
        while index < shape.count {
            for band in 0..<bands {
                let value = sound.rows[start + index + band]
                product += shape[index + band] * value
                squares += value * value
                sums[band] += value
            }
            index += bands
        }
        let means = sums.reduce(0) { $0 + $1 * $1 } / Float(count)
        let variance = squares - means
        // A stretch without any change is silence, which is like nothing.
        guard variance > norm * norm / 100 else { return 0 }
        return product / (norm * variance.squareRoot())
    }
}
