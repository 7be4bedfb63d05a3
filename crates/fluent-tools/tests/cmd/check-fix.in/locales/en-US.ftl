save = Save
close = Close the PDF file
