// Makes a photo small before it goes over the line: a phone takes megabytes, and the house keeps some
// hundred kilobytes. Where a browser cannot, the photo goes as it is and the answer tells.
(() => {
  "use strict";
  const SIDE = 1280;
  const SMALL = 400_000;
  const QUALITY = 0.8;

  const form = document.querySelector("form[data-shrinks]");
  if (!form || !window.createImageBitmap || !window.DataTransfer) return;
  const chosen = form.querySelector("input[type=file]");
  const button = form.querySelector("button[type=submit]");

  /** @returns a JPEG upright and at most SIDE points long, without what the camera noted */
  const small = async (file) => {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const share = Math.min(1, SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * share));
    canvas.height = Math.max(1, Math.round(picture.height * share));
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
    if (!blob) throw new Error("no picture");
    return new File([blob], "photo.jpg", { type: "image/jpeg" });
  };

  form.addEventListener("submit", async (event) => {
    const file = chosen.files[0];
    if (!file || file.size <= SMALL) return;
    event.preventDefault();
    button.disabled = true;
    try {
      const files = new DataTransfer();
      files.items.add(await small(file));
      chosen.files = files.files;
    } catch (_) {
      // It is no picture, or one that this browser does not know: the server says what it takes.
    }
    form.submit();
  });

  // Whoever comes back with the browser's arrow finds the form as it was.
  window.addEventListener("pageshow", () => { button.disabled = false; });
})();
