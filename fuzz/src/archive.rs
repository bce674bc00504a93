//! Archives of stored files, so that the bytes of a file are those that the fuzzer changes.

/// A ZIP archive. Check sums are right, as none would get past a wrong one.
pub fn of(files: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut body, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let offset = number(body.len());
        let mut shared = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        shared.extend(crc32(content).to_le_bytes());
        shared.extend(number(content.len()));
        shared.extend(number(content.len()));
        shared.extend(&number(name.len())[..2]);
        shared.extend([0; 2]);
        body.extend(b"PK\x03\x04");
        body.extend(&shared);
        body.extend(name.as_bytes());
        body.extend(*content);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&shared);
        directory.extend([0; 10]);
        directory.extend(offset);
        directory.extend(name.as_bytes());
    }
    let count = number(files.len());
    let end = [
        b"PK\x05\x06\0\0\0\0",
        &count[..2],
        &count[..2],
        &number(directory.len()),
        &number(body.len()),
        &[0; 2],
    ];
    [body, directory, end.concat()].concat()
}

fn number(value: usize) -> [u8; 4] {
    u32::try_from(value).unwrap_or(u32::MAX).to_le_bytes()
}

fn crc32(bytes: &[u8]) -> u32 {
    let step = |sum: u32, &byte: &u8| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| (sum >> 1) ^ if sum & 1 == 1 { 0xedb8_8320 } else { 0 })
    };
    !bytes.iter().fold(!0, step)
}
