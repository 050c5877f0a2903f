/// Random numbers that are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// Changes, drops, doubles or inserts a few bytes.
    mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
        var mutant = bytes
        for _ in 0..<Int.random(in: 1...3, using: &self) where !mutant.isEmpty {
            let place = Int.random(in: mutant.indices, using: &self)
            switch Int.random(in: 0..<5, using: &self) {
            case 0: mutant[place] = UInt8.random(in: 0...255, using: &self)
            case 1: mutant.remove(at: place)
            case 2: mutant.insert(mutant[place], at: place)
            case 3: mutant.insert(Array("{}[]\",:\\0=e-. ".utf8).randomElement(using: &self) ?? 0, at: place)
            default: mutant = Array(mutant.prefix(place))
            }
        }
        return mutant
    }
}
