// The thread that takes a PDF apart. It obeys the policy of the engine's folder: no other host, no eval.

import "pdfjs-dist/build/pdf.worker.min.mjs";
