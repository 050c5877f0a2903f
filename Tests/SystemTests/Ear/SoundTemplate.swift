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
        self.init(SoundPrint(samples).trimmed)
    }

    private init(_ print: SoundPrint) {
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

    /// Where this stands in a sound that halts here and there, as speech does whose next frames are late: its pieces are all there, in their order,
    /// and no halt between two of them is longer than some rows. Nil when they do not all fit.
    func brokenPlace(in sound: SoundPrint, longestHalt: Int) -> (rows: Range<Int>, likeness: Float)? {
        let pieces = pieces()
        guard !pieces.isEmpty, sound.count >= count else { return nil }
        // For each row the best sum of the likenesses of the pieces so far, weighted by length, the last of which begins there.
        var sums = [Float](repeating: -.infinity, count: sound.count)
        var firsts = [Int](repeating: 0, count: sound.count)
        for (number, piece) in pieces.enumerated() {
            var next = [Float](repeating: -.infinity, count: sound.count)
            var nextFirsts = firsts
            let before = number > 0 ? pieces[number - 1].count : 0
            for row in 0..<max(0, sound.count - piece.count + 1) {
                let candidates = number == 0 ? 0..<0 : max(0, row - before - longestHalt)..<max(0, row - before + 1)
                let best = candidates.max { sums[$0] < sums[$1] }
                guard number == 0 || best.map({ sums[$0] > -.infinity }) == true else { continue }
                next[row] = (best.map { sums[$0] } ?? 0) + piece.likeness(to: sound, at: row) * Float(piece.count)
                nextFirsts[row] = best.map { firsts[$0] } ?? row
            }
            (sums, firsts) = (next, nextFirsts)
        }
        guard let last = sums.indices.max(by: { sums[$0] < sums[$1] }), sums[last] > -.infinity else { return nil }
        return (firsts[last]..<last + pieces[pieces.count - 1].count, sums[last] / Float(count))
    }

    /// Its pieces of half a second and more, none of which is mere silence.
    private func pieces() -> [SoundTemplate] {
        var ends: [Int] = []
        var start = 0
        while start < count {
            var end = min(start + 50, count)
            while end < count, SoundTemplate(print.part(start..<end)).norm < norm / 10 { end = min(end + 25, count) }
            ends.append(end)
            start = end
        }
        // What is left over at the end belongs to the piece before it.
        if ends.count > 1, count - ends[ends.count - 2] < 40 { ends.remove(at: ends.count - 2) }
        return zip([0] + ends, ends).map { SoundTemplate(print.part($0..<$1)) }
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
