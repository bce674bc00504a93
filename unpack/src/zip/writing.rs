//! Archives made for tests, byte by byte.

use miniz_oxide::deflate::compress_to_vec;

/// One file of an archive to be.
#[derive(Clone)]
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) packed: Vec<u8>,
    pub(crate) size: u64,
    pub(crate) crc: u32,
    pub(crate) method: u16,
    pub(crate) flags: u16,
    /// Sizes in the directory stand in a ZIP64 field.
    pub(crate) zip64: bool,
}

impl File {
    pub(crate) fn deflated(name: &str, content: &[u8]) -> Self {
        Self { packed: compress_to_vec(content, 6), method: 8, ..Self::stored(name, content) }
    }

    pub(crate) fn stored(name: &str, content: &[u8]) -> Self {
        let mut hasher = crc32fast::Hasher::new();
        hasher.update(content);
        Self {
            name: name.to_owned(),
            packed: content.to_vec(),
            size: content.len() as u64,
            crc: hasher.finalize(),
            method: 0,
            flags: 0,
            zip64: false,
        }
    }
}

fn small(number: u64) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

/// Everything up to the directory, the directory, and the end record.
pub(crate) fn parts(files: &[File]) -> (Vec<u8>, Vec<u8>, Vec<u8>) {
    let (mut body, mut directory) = (Vec::new(), Vec::new());
    for file in files {
        let offset = body.len() as u64;
        body.extend(b"PK\x03\x04\x14\0");
        body.extend(file.flags.to_le_bytes());
        body.extend(file.method.to_le_bytes());
        body.extend([0; 4]);
        body.extend(file.crc.to_le_bytes());
        body.extend(small(file.packed.len() as u64));
        body.extend(small(file.size));
        body.extend(u16::try_from(file.name.len()).unwrap().to_le_bytes());
        body.extend([0; 2]);
        body.extend(file.name.as_bytes());
        body.extend(&file.packed);

        directory.extend(b"PK\x01\x02\x14\0\x14\0");
        directory.extend(file.flags.to_le_bytes());
        directory.extend(file.method.to_le_bytes());
        directory.extend([0; 4]);
        directory.extend(file.crc.to_le_bytes());
        if file.zip64 {
            directory.extend([0xff; 8]);
        } else {
            directory.extend(small(file.packed.len() as u64));
            directory.extend(small(file.size));
        }
        directory.extend(u16::try_from(file.name.len()).unwrap().to_le_bytes());
        directory.extend(if file.zip64 { 28_u16 } else { 0 }.to_le_bytes());
        directory.extend([0; 10]);
        directory.extend(if file.zip64 { [0xff; 4] } else { small(offset) });
        directory.extend(file.name.as_bytes());
        if file.zip64 {
            directory.extend([1, 0, 24, 0]);
            directory.extend(file.size.to_le_bytes());
            directory.extend((file.packed.len() as u64).to_le_bytes());
            directory.extend(offset.to_le_bytes());
        }
    }
    let mut end = b"PK\x05\x06\0\0\0\0".to_vec();
    let count = u16::try_from(files.len()).unwrap_or(u16::MAX);
    end.extend(count.to_le_bytes());
    end.extend(count.to_le_bytes());
    end.extend(small(directory.len() as u64));
    end.extend(small(body.len() as u64));
    end.extend([0; 2]);
    (body, directory, end)
}

/// A whole archive.
pub(crate) fn archive(files: &[File]) -> Vec<u8> {
    let (body, directory, end) = parts(files);
    [body, directory, end].concat()
}

/// A whole archive whose end record is the one of ZIP64.
pub(crate) fn archive64(files: &[File]) -> Vec<u8> {
    let (body, directory, _) = parts(files);
    let mut end = b"PK\x06\x06".to_vec();
    end.extend(44_u64.to_le_bytes());
    end.extend([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    end.extend((files.len() as u64).to_le_bytes());
    end.extend((files.len() as u64).to_le_bytes());
    end.extend((directory.len() as u64).to_le_bytes());
    end.extend((body.len() as u64).to_le_bytes());
    end.extend(b"PK\x06\x07\0\0\0\0");
    end.extend(((body.len() + directory.len()) as u64).to_le_bytes());
    end.extend([1, 0, 0, 0]);
    end.extend(b"PK\x05\x06\0\0\0\0");
    end.extend([0xff; 12]);
    end.extend([0; 2]);
    [body, directory, end].concat()
}
