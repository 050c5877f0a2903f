/// The body of a refused request: what is wrong, for whoever sent it.
struct ProblemBody: Encodable {
    let error: String
}
