/// The body of an accepted intake event.
struct IntakeReceipt: Encodable {
    let job: String
}
